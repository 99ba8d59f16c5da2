/**
 * SQS as AWS serves it: a front for ElasticMQ, whose own message move tasks move nothing between FIFO queues. It
 * serves these three actions itself, by the behaviour that was recorded on AWS, and passes everything else through.
 */
@NullMarked
package com.commercive.webhooks.local.sqs;

import org.jspecify.annotations.NullMarked;
