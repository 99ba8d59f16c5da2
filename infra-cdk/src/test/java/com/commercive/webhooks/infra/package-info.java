/** Tests of the template that is deployed: what each decision is worth to whoever deploys it. */
@NullMarked
package com.commercive.webhooks.infra;

import org.jspecify.annotations.NullMarked;
