package org.caseloom.standalone.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script {@code caseloom} of the repository in a small project of its own, with a JDK and a Maven that only say what they were asked. */
class CaseloomScriptTest {
    private static final List<String> TOOLS = List.of("sh", "sed", "readlink", "dirname", "find", "head", "tail",
            "touch",
            "mkdir", "rm", "sleep", "cat");

    @TempDir
    private Path temporary;
    private Path project;
    private Path tools;
    private Path jdk;
    private Path jar;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(temporary.resolve("my project"));
        String script = Files.readString(Path.of("..", "caseloom"))
                // the real JDKs of this machine are none of the test's business
                .replace("/usr/lib/jvm/*", temporary + "/installed/*");
        executable(project.resolve("caseloom"), script);
        Files.createDirectories(project.resolve("standalone/src/main"));
        Files.writeString(project.resolve("standalone/pom.xml"), "<project/>");
        jar = project.resolve("standalone/target/caseloom/lib/app/standalone-0.1.0.jar");
        Files.createDirectories(jar.getParent());
        jdk = jdk("jdk", "25.0.3");
        tools = Files.createDirectories(temporary.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Stream.of("/bin", "/usr/bin").map(folder -> Path.of(folder, tool)).filter(Files::exists)
                    .findFirst().orElseThrow();
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
    }

    @Test
    void whatWasBuiltIsRunWithTheArgumentsAsTheyAre() throws IOException, InterruptedException {
        built();

        Run run = run(project.resolve("caseloom"), jdk, "search", "発熱 なし", "--data", "/tmp/a b");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("<" + project + "/standalone/target/caseloom/lib/app/*>",
                "<org.caseloom.standalone.Caseloom>\n<search>\n<発熱 なし>\n<--data>\n</tmp/a b>");
    }

    @Test
    void aLinkToTheScriptWorksFromAnywhere() throws IOException, InterruptedException {
        built();
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("bin/second-link"));
        Files.createSymbolicLink(tools.resolve("second-link"), project.resolve("caseloom"));

        assertThat(run(link, jdk, "status").output())
                .contains("<" + project + "/standalone/target/caseloom/lib/app/*>");
    }

    @Test
    void anOldJavaHomeIsPassedOverForANewerJdkElsewhere() throws IOException, InterruptedException {
        built();
        jdk("installed/temurin-26", "26");

        assertThat(run(project.resolve("caseloom"), jdk("old", "17.0.15"), "status").output())
                .contains("JDK 26");
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatIsMissing() throws IOException, InterruptedException {
        built();

        Run run = run(project.resolve("caseloom"), jdk("old", "17.0.15"), "status");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("CL-JDK-MISSING: ").hasLineCount(1);
    }

    @Test
    void withoutMavenOneSentenceSaysWhatIsMissing() throws IOException, InterruptedException {
        Run run = run(project.resolve("caseloom"), jdk, "status");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("CL-MAVEN-MISSING: ").hasLineCount(1);
    }

    @Test
    void theFirstRunBuildsAndTheSecondDoesNot() throws IOException, InterruptedException {
        executable(tools.resolve("mvn"), "#!/bin/sh\n: >'" + jar + "'\n");

        assertThat(run(project.resolve("caseloom"), jdk, "status").output()).startsWith("Building Caseloom")
                .contains("<status>");
        assertThat(run(project.resolve("caseloom"), jdk, "status").output()).startsWith("JDK 25");
    }

    @Test
    void aSourceThatChangedIsBuiltAgainButATestIsNot() throws IOException, InterruptedException {
        built();
        executable(tools.resolve("mvn"), "#!/bin/sh\n: >'" + jar + "'\n");
        Files.createDirectories(project.resolve("standalone/src/test"));
        Files.writeString(project.resolve("standalone/src/test/New.java"), "");
        assertThat(run(project.resolve("caseloom"), jdk, "status").output()).startsWith("JDK 25");

        Files.writeString(project.resolve("standalone/src/main/New.java"), "");
        assertThat(run(project.resolve("caseloom"), jdk, "status").output()).startsWith("Building Caseloom");
    }

    @Test
    void aBuildThatFailsShowsTheEndOfItsLog() throws IOException, InterruptedException {
        executable(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] cannot find symbol'\nexit 1\n");

        Run run = run(project.resolve("caseloom"), jdk, "status");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("[ERROR] cannot find symbol\nCL-BUILD-FAILED: ");
    }

    @Test
    void testingIsMavensVerify() throws IOException, InterruptedException {
        executable(tools.resolve("mvn"), "#!/bin/sh\necho \"in $(pwd):\" \"$@\"\nexit 1\n");

        Run run = run(project.resolve("caseloom"), jdk, "test", "-pl", "lexicon");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).isEqualTo("in " + project + ": -B verify -pl lexicon\n");
    }

    @Test
    void mavenRunsOnTheJdkThatWasFoundWhateverJavaHomeIs() throws IOException, InterruptedException {
        Path newer = jdk("installed/temurin-26", "26");
        executable(tools.resolve("mvn"), "#!/bin/sh\necho \"$JAVA_HOME\"\n");

        assertThat(run(project.resolve("caseloom"), jdk("old", "17.0.15"), "test").output()).isEqualTo(newer + "\n");
    }

    private record Run(int status, String output) {}

    private Run run(Path script, Path javaHome, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments)).toList())
                .directory(temporary.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", temporary.resolve("home").toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** A distribution that is newer than everything it is made of. */
    private void built() throws IOException {
        Files.writeString(jar, "");
        for (Path source : List.of(project.resolve("standalone/pom.xml"), project.resolve("standalone/src/main"))) {
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(temporary.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"),
                "#!/bin/sh\necho 'JDK " + version + "'\nfor each in \"$@\"; do echo \"<$each>\"; done\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
