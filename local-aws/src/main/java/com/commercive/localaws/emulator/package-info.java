/**
 * DynamoDB Local and ElasticMQ, in this process or in one of their own, and the tables and queues that are created on them.
 */
@NullMarked
package com.commercive.localaws.emulator;

import org.jspecify.annotations.NullMarked;
