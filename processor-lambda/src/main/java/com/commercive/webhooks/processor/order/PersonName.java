package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.processor.body.Fields;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a customer or an address. */
final class PersonName {
    private PersonName() {}

    static Optional<String> of(Fields person) {
        String name = Stream.of(person.text("first_name"), person.text("last_name"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
