/** Tests that compare the synthesized template with the local system. Where they differ, local tests say nothing about AWS. */
@NullMarked
package com.commercive.webhooks.local.template;

import org.jspecify.annotations.NullMarked;
