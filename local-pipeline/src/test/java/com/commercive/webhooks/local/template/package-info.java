/** The synthesized template against the local system: where they differ, a local test says nothing about AWS. */
@NullMarked
package com.commercive.webhooks.local.template;

import org.jspecify.annotations.NullMarked;
