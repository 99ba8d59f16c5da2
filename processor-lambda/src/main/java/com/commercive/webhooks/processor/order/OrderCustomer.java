package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who made an order, as its body says in several places. A body can lack any of them: an app without the approval for
 * personal data gets a customer of an id alone. What no place of the body says stays as it is in the row.
 */
record OrderCustomer(Fields body, Optional<Fields> customer, List<Fields> people) {
    private static final List<String> NAME = List.of("first_name", "last_name");

    static OrderCustomer of(Fields body) {
        List<Fields> people = Stream.of("customer", "billing_address", "shipping_address")
                .map(body::object)
                .flatMap(Optional::stream)
                .toList();
        return new OrderCustomer(body, body.object("customer"), people);
    }

    BodyColumns addTo(BodyColumns columns) {
        return columns.value(Column.CUSTOMER_NAME, Attributes.text(name()), saysName())
                .value(Column.CUSTOMER_EMAIL, Attributes.text(email()), saysEmail())
                .value(Column.SHOPIFY_CUSTOMER_ID, Attributes.id(customer.flatMap(one -> one.id("id"))), says("id"));
    }

    /** A guest's order has the customer null: it says that there is no name, no address and no id. */
    private boolean says(String field) {
        return customer.map(one -> one.has(field)).orElseGet(() -> body.has("customer"));
    }

    private boolean saysName() {
        return NAME.stream().anyMatch(this::says)
                || people.stream().anyMatch(person -> NAME.stream().anyMatch(person::has));
    }

    private boolean saysEmail() {
        return body.has("email") || body.has("contact_email") || says("email");
    }

    private Optional<String> name() {
        return people.stream()
                .map(OrderCustomer::name)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> name(Fields person) {
        String name = NAME.stream().map(person::text).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> email() {
        return Stream.of(body.text("email"), body.text("contact_email"), customer.flatMap(one -> one.text("email")))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
