/**
 * Names and settings of everything that is deployed: what the stack provisions, the local system starts and the
 * functions read. Stages and their names, queues, functions and their environment variables stand here once.
 */
@NullMarked
package com.commercive.webhooks.model.deployment;

import org.jspecify.annotations.NullMarked;
