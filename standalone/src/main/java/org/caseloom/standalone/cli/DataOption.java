package org.caseloom.standalone.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.caseloom.standalone.data.DataDirectory;

/** The option every command has: which data folder is meant. */
public final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", description = "folder for everything Caseloom keeps (default: .caseloom in your home)")
    private @Nullable Path folder;

    /** The folder that was given, or the default one. */
    public Path path() {
        return folder == null ? DataDirectory.defaultPath() : folder.toAbsolutePath();
    }
}
