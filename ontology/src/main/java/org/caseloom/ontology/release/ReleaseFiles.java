package org.caseloom.ontology.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Fingerprint;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.json.Message;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.rdf.OntologyFile;

/**
 * What releases say, in files: parts of gzipped N-Quads, named by a hash of what they hold, and for each release the
 * list of its parts. Releases that differ in one concept share all parts but one, so the next one is written and read
 * in a fraction of a second, and a hundred releases of 170,000 concepts take little more room than one. Thread-safe for
 * one writer.
 */
final class ReleaseFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFiles.class);
    private static final String LIST = ".parts.json";
    private static final String PART = ".nq.gz";
    private static final String NEW = ".new";
    /** Of a part's name: 128 bits. */
    private static final int DIGITS = 32;

    private final Path folder;
    private final Path parts;
    /** The parts of the release that was written last, or read first. */
    private volatile Known known = new Known(List.of(), List.of());

    ReleaseFiles(Path folder) {
        this.folder = folder;
        this.parts = folder.resolve("parts");
    }

    /**
     * The list of a release's parts.
     *
     * @param parts their names; the first has what belongs to no concept
     */
    private record PartList(List<String> parts) implements Message {}

    /**
     * Parts in memory and the names of their files.
     *
     * @param names by place
     * @param parts by place
     */
    private record Known(List<String> names, List<Ontology> parts) {
        /** The file that holds just this part already. */
        Optional<String> nameOf(int place, Ontology part) {
            return place < parts.size() && OntologyParts.sameObjects(parts.get(place), part)
                    ? Optional.of(names.get(place))
                    : Optional.empty();
        }

        Optional<Ontology> part(String name) {
            int place = names.indexOf(name);
            return place < 0 ? Optional.empty() : Optional.of(parts.get(place));
        }
    }

    /** Writes the parts that are not there yet, then the list. */
    void write(String release, Ontology ontology) {
        List<Ontology> cut = OntologyParts.of(ontology);
        Known before = known;
        Set<String> begun = ConcurrentHashMap.newKeySet();
        List<String> names = IntStream.range(0, cut.size())
                .parallel()
                .mapToObj(place -> before.nameOf(place, cut.get(place)).orElseGet(() -> stored(cut.get(place), begun)))
                .toList();
        try {
            WholeFile.write(list(release), Json.write(new PartList(names)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known = new Known(names, cut);
    }

    /**
     * Writes a part if no file holds it.
     *
     * @param begun names of files that are being written: parts that say the same, empty ones, share one
     */
    private String stored(Ontology part, Set<String> begun) {
        byte[] content = OntologyFile.of(part);
        String name = Fingerprint.ofBytes(content, DIGITS);
        try {
            if (begun.add(name) && !Files.exists(part(name))) {
                WholeFile.write(part(name), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /**
     * What a release says.
     *
     * @throws CaseloomException RELEASE_DAMAGED where a file of it cannot be read
     */
    Ontology read(String release) {
        if (isOneFile(release)) {
            return OntologyFile.read(oneFile(release));
        }
        Known before = known;
        List<String> names = names(release);
        List<Ontology> read = names.parallelStream()
                .map(name -> before.part(name).orElseGet(() -> OntologyFile.read(part(name))))
                .toList();
        if (before.names().isEmpty()) {
            known = new Known(names, read);
        }
        return OntologyParts.joined(read);
    }

    /** Whether every file of a release is there; of one whose list cannot be read nobody knows, so it is not. */
    boolean isWhole(String release) {
        try {
            return isOneFile(release) || names(release).stream().map(this::part).allMatch(Files::exists);
        } catch (CaseloomException e) {
            LOG.warn("release {} is not whole: {}", release, e.getMessage());
            return false;
        }
    }

    /**
     * Removes the files that are of none of these releases: half-written, or never named. Where the list of one cannot be
     * read, its parts are unknown and nothing is removed.
     */
    void removeAllBut(Collection<String> releases) {
        Set<Path> named = new HashSet<>();
        for (String release : releases) {
            if (isOneFile(release)) {
                named.add(oneFile(release));
            } else {
                try {
                    names(release).forEach(name -> named.add(part(name)));
                } catch (CaseloomException e) {
                    LOG.warn("no file is removed, for the parts of a release are not known: {}", e.getMessage());
                    return;
                }
                named.add(list(release));
            }
        }
        try {
            for (Path file : files()) {
                if (!named.contains(file)) {
                    LOG.warn("removing {}: no release has it", file);
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> {
                String name = file.getFileName().toString();
                String whole = name.endsWith(NEW) ? name.substring(0, name.length() - NEW.length()) : name;
                return whole.endsWith(LIST) || whole.endsWith(PART);
            }).toList();
        }
    }

    private List<String> names(String release) {
        try {
            return Json.read(Files.readAllBytes(list(release)), PartList.class).parts();
        } catch (IOException | CaseloomException e) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED, list(release) + ": " + e.getMessage(), e);
        }
    }

    /** The first versions wrote one file for a release; such a release is read as it is. */
    private boolean isOneFile(String release) {
        return !Files.exists(list(release)) && Files.exists(oneFile(release));
    }

    private Path oneFile(String release) {
        return folder.resolve(release + PART);
    }

    private Path list(String release) {
        return folder.resolve(release + LIST);
    }

    private Path part(String name) {
        return parts.resolve(name + PART);
    }
}
