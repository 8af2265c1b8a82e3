package org.caseloom.service.settings;

import java.util.Set;
import java.util.regex.Pattern;

/** Variables that begin as ours do and are no settings of a service: nothing to warn of. */
final class OtherVariables {
    /** Those of the script {@code caseloom}, and of the tests. */
    private static final Set<String> SCRIPT = Set.of(Settings.FILE, "CASELOOM_HEAP", "CASELOOM_PREPARE",
            "CASELOOM_ONTOLOGIES");
    /** What Kubernetes sets in every pod for every Service whose name begins with {@code caseloom}. */
    private static final Pattern SERVICE_LINKS = Pattern
            .compile("CASELOOM_\\w*(_SERVICE_(HOST|PORT)\\w*|_PORT(_\\d+_(TCP|UDP)\\w*)?)");

    private OtherVariables() {}

    static boolean areKnown(String variable) {
        return SCRIPT.contains(variable) || SERVICE_LINKS.matcher(variable).matches();
    }
}
