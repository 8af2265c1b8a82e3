package org.caseloom.ontology.imports.ontology;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a licence lets text leave in an export. Only licences that plainly do are free: public domain, attribution,
 * and the permissive ones of software. Share-alike, no-derivatives and non-commercial terms bind whoever receives the
 * export, so a person has to decide about them.
 */
public final class Licences {
    private static final Pattern FREE = Pattern.compile(
            "publicdomain/(?:zero|mark)|\\bcc0\\b|licenses/by/|\\bcc[- ]by(?:[- ]\\d\\.\\d)?(?![- ]?(?:sa|nd|nc))\\b"
                    + "|licenses/(?:mit|apache-2\\.0)\\b|apache\\.org/licenses/license-2\\.0|\\bapache[- ](?:license )?2\\.0|\\bmit license\\b"
                    // the HPO's own: free to pass on unaltered, with citation and version
                    + "|hpo\\.jax\\.org/app/license|human-phenotype-ontology\\.(?:org|github\\.io)/license");

    private Licences() {}

    /** Whether the text of a source under this licence may be passed on; false for what is not known. */
    public static boolean redistributable(String licence) {
        return FREE.matcher(licence.toLowerCase(Locale.ROOT)).find();
    }
}
