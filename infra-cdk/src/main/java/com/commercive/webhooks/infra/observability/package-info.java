/**
 * The metrics of a stage, and what is made of them: alarms, the dashboard, an estimate of the costs; and the saved
 * queries. {@code docs/operations.md} has a section for each alarm.
 */
@NullMarked
package com.commercive.webhooks.infra.observability;

import org.jspecify.annotations.NullMarked;
