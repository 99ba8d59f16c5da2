package com.commercive.webhooks.infra.check;

import com.commercive.webhooks.model.table.Index;

/** A difference between an existing table and its definition. */
sealed interface Finding {
    /** Returns the difference as a comment of a shell script, with the commands that remove it where there are any. */
    String text();

    record MissingTable(String table) implements Finding {
        @Override
        public String text() {
            return "# %s does not exist: leave it out of importTables, and the stack creates it".formatted(table);
        }
    }

    record OtherKey(String table, String expected, String found) implements Finding {
        @Override
        public String text() {
            return "# %s has the key %s, not %s: a key cannot be changed, the functions need a table of their own (tablePrefix)"
                    .formatted(table, found, expected);
        }
    }

    record OtherType(String table, String attribute, String type) implements Finding {
        @Override
        public String text() {
            return "# %s has the key attribute %s as %s, not as S: an index on it would hold no row of the functions"
                    .formatted(table, attribute, type);
        }
    }

    record OtherIndex(String table, Index index) implements Finding {
        @Override
        public String text() {
            return ("# %1$s has an index %2$s with other keys, or without attributes that are read from it;"
                            + " delete it once nobody else uses it, and check again:%n"
                            + "aws dynamodb update-table --table-name %1$s --global-secondary-index-updates"
                            + " '[{\"Delete\":{\"IndexName\":\"%2$s\"}}]'")
                    .formatted(table, index.name());
        }
    }

    /** @param command the command that adds the index */
    record MissingIndex(String table, Index index, String command) implements Finding {
        @Override
        public String text() {
            return "# %s lacks the index %s:%n%s".formatted(table, index.name(), command);
        }
    }
}
