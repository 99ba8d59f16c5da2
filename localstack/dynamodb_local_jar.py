"""Write the jar that LocalStack starts: a manifest that names DynamoDB Local's main class and class path."""

import os
import sys
import zipfile

MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner"


def folded(line):
    """Break a manifest line, which holds at most 72 bytes; a blank continues it."""
    lines = [line[:70]] + [" " + line[start : start + 69] for start in range(70, len(line), 69)]
    return "".join(part + "\r\n" for part in lines)


def main(folder):
    jars = sorted(jar for jar in os.listdir(folder + "/DynamoDBLocal_lib") if jar.endswith(".jar"))
    class_path = " ".join("DynamoDBLocal_lib/" + jar for jar in jars)
    manifest = folded("Manifest-Version: 1.0") + folded("Main-Class: " + MAIN) + folded("Class-Path: " + class_path)
    with zipfile.ZipFile(folder + "/DynamoDBLocal.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest + "\r\n")


main(sys.argv[1])
