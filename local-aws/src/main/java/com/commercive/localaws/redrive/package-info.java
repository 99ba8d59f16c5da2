/**
 * SQS with message move tasks, which ElasticMQ lacks: a proxy answers StartMessageMoveTask, ListMessageMoveTasks and
 * CancelMessageMoveTask, in both protocols of SQS.
 */
@NullMarked
package com.commercive.localaws.redrive;

import org.jspecify.annotations.NullMarked;
