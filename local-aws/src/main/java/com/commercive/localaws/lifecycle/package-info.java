/**
 * The lifecycle of what is started and stopped: JVMs, resources that are closed together, and waits.
 */
@NullMarked
package com.commercive.localaws.lifecycle;

import org.jspecify.annotations.NullMarked;
