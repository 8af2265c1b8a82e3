/** Benchmarks of structuring with JMH; {@code bench/SPEED.md} says how they are run. */
package org.caseloom.bench.structuring;
