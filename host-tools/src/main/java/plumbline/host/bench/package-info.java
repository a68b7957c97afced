/** Benchmarks in JMH: what a sample costs, beside a yardstick from the same run. */
@NullMarked
package plumbline.host.bench;

import org.jspecify.annotations.NullMarked;
