/** A real Elasticsearch node as a process of its own, from plain jars: {@code launch} starts it, {@code plugin} adds the analysis it lacks. */
package org.caseloom.elasticsearchserver;
