/**
 * A check of tables that exist already, against the keys and indexes that the functions rely on: CDK adds nothing to a
 * table that it refers to.
 */
@NullMarked
package com.commercive.webhooks.infra.check;

import org.jspecify.annotations.NullMarked;
