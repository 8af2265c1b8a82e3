package org.caseloom.ontology.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;

/**
 * A file to read, plain or gzip. Each way of opening it starts from its first character; the caller closes what it
 * opened. Text is strict UTF-8, and a byte order mark is skipped.
 *
 * @param name the file as reports name it: its path below the imported folder, with {@code /}
 * @param type the type that the person who imports gave for concepts of unknown sources; null where none was given
 */
public record SourceInput(Path path, String name, FileHead head, @Nullable MentionType type) {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** That file, named by its own name, without a type for unknown concepts. */
    public static SourceInput of(Path path) throws IOException {
        return new SourceInput(path, String.valueOf(path.getFileName()), FileHead.of(path), null);
    }

    /** Its unpacked bytes, without a UTF-8 byte order mark. */
    public InputStream bytes() throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(Unpacked.open(path), BYTE_ORDER_MARK.length);
        byte[] first = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            bytes.unread(first);
        }
        return bytes;
    }

    /** Its text; reading throws {@link CharacterCodingException} where it is not UTF-8. */
    public Reader text() throws IOException {
        return new BufferedReader(new InputStreamReader(bytes(), StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Its lines. */
    public SourceLines lines() throws IOException {
        return lines(StandardCharsets.UTF_8);
    }

    /** Its lines in another encoding, just as strictly. */
    public SourceLines lines(Charset encoding) throws IOException {
        return new SourceLines(name, bytes(), encoding);
    }

    /** What to throw where the content of a line makes no sense. */
    public CaseloomException damaged(int line, String what) {
        return damaged(name, line, what);
    }

    /** What to throw where the file cannot be read to its end: names the line where the text stops being UTF-8. */
    public CaseloomException damaged(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            try (SourceLines lines = lines()) {
                while (lines.next() != null) {
                    // the line that is not UTF-8 throws
                }
            } catch (CaseloomException located) {
                located.addSuppressed(failure);
                return located;
            } catch (IOException again) {
                failure.addSuppressed(again);
            }
        }
        return new CaseloomException(ErrorCode.SOURCE_DAMAGED,
                name + " cannot be read to its end: " + failure.getMessage(),
                failure);
    }

    static CaseloomException damaged(String name, int line, String what) {
        return new CaseloomException(ErrorCode.SOURCE_DAMAGED, name + ", line " + line + ": " + what);
    }
}
