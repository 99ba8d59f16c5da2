"""Let LocalStack create functions where no Docker engine can run them; calling one fails."""

from localstack.services.lambda_.invocation.docker_runtime_executor import DockerRuntimeExecutor
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutorPlugin


class NoExecutor(DockerRuntimeExecutor):
    @classmethod
    def prepare_version(cls, function_version):
        """Build no image."""

    @classmethod
    def cleanup_version(cls, function_version):
        """Remove no image."""

    @classmethod
    def validate_environment(cls):
        return True


class NoExecutorPlugin(RuntimeExecutorPlugin):
    name = "none"

    def load(self, *args, **kwargs):
        return NoExecutor
