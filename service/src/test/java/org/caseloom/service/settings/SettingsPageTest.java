package org.caseloom.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    /** Run with -Dcaseloom.write-docs=true to write the page. */
    @Test
    void thePageIsTheTable() throws IOException {
        if (Boolean.getBoolean("caseloom.write-docs")) {
            Files.writeString(PAGE, SettingsPage.markdown());
        }
        assertThat(PAGE).as("write it anew: mvn -pl service test -Dtest=SettingsPageTest -Dcaseloom.write-docs=true")
                .hasContent(SettingsPage.markdown());
    }
}
