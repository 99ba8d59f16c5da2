package com.commercive.webhooks.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class HttpAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "https://abc.lambda-url.us-east-1.on.aws/"})
    void takesAnAddress(String text) {
        assertThat(new HttpAddress().convert(text)).isEqualTo(URI.create(text));
    }

    /** Prevents a forgotten scheme from ending in a stack trace. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "http://", "ftp://host", "http:// host", ""})
    void saysWhatItExpects(String text) {
        assertThatThrownBy(() -> new HttpAddress().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("expected http://HOST:PORT or https://HOST, found " + text);
    }

    @Test
    void namesTheVariableWithoutAnAddress() {
        assertThatThrownBy(() -> HttpAddress.ofVariable("AWS_ENDPOINT_URL", "localhost:4566"))
                .isInstanceOf(UsageException.class)
                .hasMessage("AWS_ENDPOINT_URL: expected http://HOST:PORT or https://HOST, found localhost:4566");
    }
}
