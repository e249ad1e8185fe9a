package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSizeTest {
    @Test
    void bytes_are_told_in_the_largest_unit_and_rounded_up() {
        assertThat(ByteSize.of(999)).isEqualTo("999 B");
        assertThat(ByteSize.of(536_870_912)).isEqualTo("512 MiB");
        assertThat(ByteSize.of(536_870_913)).isEqualTo("512.1 MiB");
        assertThat(ByteSize.of(1_536)).isEqualTo("1.5 KiB");
    }
}
