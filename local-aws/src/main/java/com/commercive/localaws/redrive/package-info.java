/**
 * SQS with message move tasks, which ElasticMQ lacks: a front answers StartMessageMoveTask, ListMessageMoveTasks and
 * CancelMessageMoveTask, in both of the protocols of SQS.
 */
@NullMarked
package com.commercive.localaws.redrive;

import org.jspecify.annotations.NullMarked;
