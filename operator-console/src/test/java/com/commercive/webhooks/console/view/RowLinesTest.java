package com.commercive.webhooks.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class RowLinesTest {
    /** Prevents personal data on the screen of an operator who did not ask for it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "PAYLOAD(?!_BYTES).*")
    void printsNoBodyInWhateverFormTheRowHoldsIt(Column column) {
        Row row = new Row(Map.of(column.attribute(), AttributeValue.fromS("secret")));

        assertThat(new RowLines(row).lines())
                .singleElement()
                .asString()
                .startsWith(column.attribute())
                .doesNotContain("secret");
    }
}
