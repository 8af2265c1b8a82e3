package org.caseloom.lexicon.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is tried only where the char at hand can begin it; most places of a text cost one look into a
 * table then. Which chars can, the expression itself tells, when a char is first asked for. It sees what stands behind
 * the place, and before it; it must not ask for something before it, for then no char alone could begin it. Immutable as
 * far as anybody can see, and thread-safe.
 */
public final class GuardedPattern {
    private static final byte UNKNOWN = 0;
    private static final byte BEGINS = 1;
    private static final byte NEVER = 2;

    private final Pattern pattern;
    private final boolean mayBeEmpty;
    /** Two threads may both find out about a char, and find the same. */
    private final byte[] beginnings = new byte[Character.MAX_VALUE + 1];

    private GuardedPattern(Pattern pattern) {
        this.pattern = pattern;
        this.mayBeEmpty = pattern.matcher("").lookingAt();
    }

    public static GuardedPattern of(String expression) {
        return new GuardedPattern(Pattern.compile(expression));
    }

    public static GuardedPattern of(String expression, int flags) {
        return new GuardedPattern(Pattern.compile(expression, flags));
    }

    /** The match that begins here; null where there is none. */
    public @Nullable Matcher at(String text, int from) {
        if (!mayBeEmpty && !mayBegin(text, from)) {
            return null;
        }
        Matcher matcher = matcher(text, from);
        return matcher.lookingAt() ? matcher : null;
    }

    /** Whether a match begins here. */
    public boolean isAt(String text, int from) {
        return at(text, from) != null;
    }

    /** Whether a match that is not empty may begin here; a cheap question. */
    public boolean mayBegin(String text, int from) {
        return from < text.length() && mayBegin(text.charAt(from));
    }

    /** Behind the match that begins here; this very place where there is none. */
    public int skip(String text, int from) {
        if (!mayBegin(text, from)) {
            return from;
        }
        Matcher matcher = matcher(text, from);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** The first match that begins here or behind; null where there is none. */
    public @Nullable Matcher find(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text.charAt(at))) {
                Matcher matcher = matcher(text, at);
                if (matcher.lookingAt()) {
                    return matcher;
                }
            }
        }
        return null;
    }

    /** Whether the whole of a text matches. */
    public boolean matches(CharSequence text) {
        return text.isEmpty() ? mayBeEmpty : mayBegin(text.charAt(0)) && pattern.matcher(text).matches();
    }

    /** Whether this stretch of a text matches, as if nothing stood around it. */
    public boolean matches(String text, int from, int to) {
        return from == to
                ? mayBeEmpty
                : mayBegin(text.charAt(from)) && pattern.matcher(text).region(from, to).matches();
    }

    private Matcher matcher(String text, int from) {
        return pattern.matcher(text)
                .region(Math.min(from, text.length()), text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private boolean mayBegin(char c) {
        byte known = beginnings[c];
        if (known == UNKNOWN) {
            // a match of the char alone, or one that only needs more text
            Matcher matcher = pattern.matcher(String.valueOf(c));
            boolean alone = matcher.lookingAt() && (matcher.end() > 0 || !mayBeEmpty);
            known = alone || matcher.hitEnd() ? BEGINS : NEVER;
            beginnings[c] = known;
        }
        return known == BEGINS;
    }
}
