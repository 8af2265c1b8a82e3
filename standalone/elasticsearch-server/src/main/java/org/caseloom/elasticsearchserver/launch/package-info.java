/** Starting the node: {@link org.caseloom.elasticsearchserver.launch.ElasticsearchServer}. */
package org.caseloom.elasticsearchserver.launch;
