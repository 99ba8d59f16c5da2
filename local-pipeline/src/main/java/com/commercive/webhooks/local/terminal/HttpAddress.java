package com.commercive.webhooks.local.terminal;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A converter for options whose value is the address of a service. */
public final class HttpAddress implements ITypeConverter<URI> {
    private static final String EXPECTED = "expected http://HOST:PORT or https://HOST, found ";

    @Override
    public URI convert(String value) {
        return parse(value).orElseThrow(() -> new TypeConversionException(EXPECTED + value));
    }

    /** Returns the address in an environment variable. */
    public static URI ofVariable(String name, String value) {
        return parse(value).orElseThrow(() -> new UsageException(name + ": " + EXPECTED + value));
    }

    private static Optional<URI> parse(String value) {
        try {
            URI address = URI.create(value);
            boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return Optional.of(address).filter(found -> isHttp && found.getHost() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
