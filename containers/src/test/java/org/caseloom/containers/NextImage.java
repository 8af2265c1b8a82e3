package org.caseloom.containers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;

import org.caseloom.containers.next.NextVersion;

/** The image of the version that comes next: the present one's, with {@link NextVersion} beside it. */
final class NextImage {
    private static final String AGENT = "/next/next.jar";
    private static final List<String> CLASSES = List.of("NextVersion.class", "AddedFields.class",
            "AddedFields$Added.class");

    private NextImage() {}

    /** Builds it on top of another image, which is in the engine already; returns its name. */
    static String on(String present) {
        return new ImageFromDockerfile(present + "-next", false)
                .withFileFromTransferable("next.jar", Transferable.of(agent()))
                .withDockerfileFromBuilder(file -> file.from(present)
                        .copy("next.jar", AGENT)
                        .env("JDK_JAVA_OPTIONS", "-javaagent:" + AGENT))
                .get();
    }

    private static byte[] agent() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", NextVersion.class.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String name : CLASSES) {
                jar.putNextEntry(new JarEntry(NextVersion.class.getPackageName().replace('.', '/') + "/" + name));
                try (InputStream file = NextVersion.class.getResourceAsStream(name)) {
                    file.transferTo(jar);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
