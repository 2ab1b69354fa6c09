package dev.coppice.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTests {

    private static final long TEN_MEGABYTES = 10_000;

    @Test
    void aRunningProcessHoldsMemory() {
        assertThat(Memory.now(ProcessHandle.current())).isGreaterThan(TEN_MEGABYTES);
    }

    @Test
    void noProcessHoldsMoreThanItsHighWaterMark() {
        long now = Memory.now(ProcessHandle.current());

        assertThat(Memory.highest(ProcessHandle.current())).isGreaterThanOrEqualTo(now * 9 / 10);
    }
}
