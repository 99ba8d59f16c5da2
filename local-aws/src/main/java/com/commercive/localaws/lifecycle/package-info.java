/**
 * What is started and stopped: JVMs of their own, resources that are closed together, and waits in between.
 */
@NullMarked
package com.commercive.localaws.lifecycle;

import org.jspecify.annotations.NullMarked;
