/** Tests of the alarms, the dashboard and the saved queries in the template. */
@NullMarked
package com.commercive.webhooks.infra.observability;

import org.jspecify.annotations.NullMarked;
