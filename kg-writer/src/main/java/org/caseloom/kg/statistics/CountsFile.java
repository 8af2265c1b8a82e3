package org.caseloom.kg.statistics;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.kg.statistics.CaseFacts.Link;

/**
 * What is counted, kept over a stop: the facts of each case, and which state of the graph they are. Only where the graph
 * is in just that state again are they taken; else, and where the file is missing or damaged, the cases are to be counted.
 * So a failure here costs time and never a number. For one thread.
 *
 * @param file some hundred bytes a case
 */
public record CountsFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(CountsFile.class);
    /** Another layout gets another one, and files of the old one are passed over. */
    private static final String FORMAT = "caseloom-counts-1";
    private static final int BUFFER = 1 << 16;

    /** What a file holds. */
    private record Contents(List<CaseFacts> facts, Map<String, MentionType> types) {}

    /** Writes the counts as those of this state, in one step: a file is whole or not there. */
    public void write(String state, CaseCounts counts) {
        long began = System.nanoTime();
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(making), BUFFER), BUFFER))) {
                out.writeUTF(FORMAT);
                out.writeUTF(state);
                new Writing(out).contents(counts.facts(), counts.types());
            }
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.debug("kept the counts in {} ms", (System.nanoTime() - began) / 1_000_000);
        } catch (IOException e) {
            LOG.warn("the counts are not kept, so the cases will be counted again after the next start", e);
        }
    }

    /** Makes the counts what the file says, where it is of this state; says whether. */
    public boolean read(String state, CaseCounts counts) {
        if (!Files.exists(file)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER))) {
            if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(state)) {
                return false;
            }
            Contents contents = new Reading(in).contents();
            counts.restore(contents.facts(), contents.types());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read; the cases are counted instead", file, e);
            return false;
        }
    }

    /** Forgets it: the graph will change in a way that its state does not tell. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnavailableException("the counts kept in " + file + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** Each text is written once and then named by its number. */
    private static final class Writing {
        private final DataOutputStream out;
        private final Map<String, Integer> numbers = new HashMap<>();

        Writing(DataOutputStream out) {
            this.out = out;
        }

        void contents(List<CaseFacts> facts, Map<String, MentionType> types) throws IOException {
            out.writeInt(types.size());
            for (Map.Entry<String, MentionType> type : types.entrySet()) {
                text(type.getKey());
                text(type.getValue().name());
            }
            out.writeInt(facts.size());
            for (CaseFacts each : facts) {
                facts(each);
            }
        }

        private void facts(CaseFacts facts) throws IOException {
            out.writeUTF(facts.document());
            out.writeLong(facts.revision());
            text(facts.source());
            text(facts.year());
            text(facts.sex());
            out.writeInt(facts.age().orElse(-1));
            out.writeBoolean(facts.isCase());
            out.writeInt(facts.stances().size());
            for (Map.Entry<String, CaseStance> stance : facts.stances().entrySet()) {
                text(stance.getKey());
                text(stance.getValue().name());
            }
            out.writeInt(facts.links().size());
            for (Link link : facts.links()) {
                text(link.type());
                text(link.from());
                text(link.to());
            }
        }

        private void text(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(-1);
                return;
            }
            Integer known = numbers.putIfAbsent(text, numbers.size());
            out.writeInt(known == null ? numbers.size() - 1 : known);
            if (known == null) {
                out.writeUTF(text);
            }
        }
    }

    private static final class Reading {
        private final DataInputStream in;
        private final List<String> texts = new ArrayList<>();

        Reading(DataInputStream in) {
            this.in = in;
        }

        Contents contents() throws IOException {
            Map<String, MentionType> types = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                types.put(text(), MentionType.valueOf(text()));
            }
            List<CaseFacts> facts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                facts.add(facts());
            }
            if (in.read() >= 0) { // to read its end is to check the sum
                throw new IOException("there is more behind the end");
            }
            return new Contents(facts, types);
        }

        private CaseFacts facts() throws IOException {
            String document = in.readUTF();
            long revision = in.readLong();
            String source = optional();
            String year = optional();
            String sex = optional();
            int age = in.readInt();
            boolean isCase = in.readBoolean();
            Map<String, CaseStance> stances = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                stances.put(text(), CaseStance.valueOf(text()));
            }
            Set<Link> links = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                links.add(new Link(text(), text(), text()));
            }
            return new CaseFacts(document, revision, source, year, sex,
                    age < 0 ? OptionalInt.empty() : OptionalInt.of(age), stances, Map.of(), links, isCase);
        }

        private String text() throws IOException {
            String text = optional();
            if (text == null) {
                throw new IOException("a text is missing");
            }
            return text;
        }

        private @Nullable String optional() throws IOException {
            int number = in.readInt();
            if (number == texts.size()) {
                texts.add(in.readUTF());
            }
            return number < 0 ? null : texts.get(number);
        }
    }
}
