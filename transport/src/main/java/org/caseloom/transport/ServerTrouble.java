package org.caseloom.transport;

/**
 * What is wrong with a server now.
 *
 * @param what    one sentence
 * @param refused whether it answers and will not have us as the settings are, so that waiting does not help
 */
public record ServerTrouble(String what, boolean refused) {
    /** It may come. */
    public static ServerTrouble passing(String what) {
        return new ServerTrouble(what, false);
    }

    /** It does not take who we say we are, or how we speak. */
    public static ServerTrouble refusal(String what) {
        return new ServerTrouble(what, true);
    }
}
