/**
 * Announcements of changed rows, for services that would rather be told than look: the streams of some tables go through
 * EventBridge Pipes onto a bus of the stage. No code of ours is in a webhook's way.
 */
@NullMarked
package com.commercive.webhooks.infra.announcements;

import org.jspecify.annotations.NullMarked;
