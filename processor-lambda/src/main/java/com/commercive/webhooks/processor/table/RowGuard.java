package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;

/**
 * The rule that decides whether a row may be written. It is asked twice at most in the usual case: once without having
 * seen the row, for the one conditional write that is nearly always right, and where DynamoDB refuses that, with the row
 * that the refusal carries.
 */
public interface RowGuard {
    /** Lets everything through. */
    RowGuard NONE = new RowGuard() {
        @Override
        public Judgement.Accepted unseen() {
            return new Judgement.Accepted(Map.of(), Condition.NONE);
        }

        @Override
        public Judgement judge(Row row) {
            return unseen();
        }
    };

    /** Returns what to write without having seen the row, and the condition under which that is right. */
    Judgement.Accepted unseen();

    /**
     * Judges a row as it is; one that does not exist is {@link Row#ABSENT}. The condition of an accepted write must make
     * sure that everything the judgement rests on is unchanged.
     */
    Judgement judge(Row row);
}
