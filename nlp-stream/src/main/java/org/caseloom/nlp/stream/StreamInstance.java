package org.caseloom.nlp.stream;

import java.nio.file.Path;

/**
 * One instance of the streams application; those of one name divide the partitions among themselves.
 *
 * @param application    the consumer group, and the prefix of everything that is kept on the broker
 * @param stateDirectory where texts are kept for re-annotation, for this instance alone; rebuilt from the topic when lost
 * @param threads        how many documents are structured at once
 */
public record StreamInstance(String application, Path stateDirectory, int threads) {}
