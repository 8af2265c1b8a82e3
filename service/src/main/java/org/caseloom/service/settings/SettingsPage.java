package org.caseloom.service.settings;

import java.util.Set;
import java.util.stream.Collectors;

/** {@code docs/settings.md}, made from the table. */
final class SettingsPage {
    private static final String HEAD = """
        # Settings of the services

        Each service can run alone: `caseloom-service NAME` in the images, `./caseloom serve NAME` from a checkout. A
        setting is an environment variable, or a property in the file that `%s` names; the environment wins, and an
        empty value is none. A wrong or missing one stops the start with one sentence that names it. A variable that
        begins with `CASELOOM_` and is none of these is a warning in the log. The heap is Java's own affair:
        `JAVA_TOOL_OPTIONS=-Xmx2g`.

        This page is made from `org.caseloom.service.settings.Setting`, which the services and the Helm chart's tests
        read as well; a test keeps it so.

        ## Services

        | name | does | paths that a proxy sends to it |
        |---|---|---|
        """.formatted(Settings.FILE);
    private static final String HEALTH = """

        Each service but the job `topics` answers `%s` (200 unless something died that only a restart mends),
        `%s` (200 when it has started and the servers that it needs answer) and `%s` on its port.

        ## Settings

        | variable | for | value | without it | what it is for |
        |---|---|---|---|---|
        """.formatted(ServiceName.LIVENESS, ServiceName.READINESS, ServiceName.METRICS);
    private static final String FOOT = """

        A variable's property is `caseloom.` and the rest of its name in small letters with `-`:
        `CASELOOM_KAFKA_USER` is `caseloom.kafka-user`. ◆ marks secrets: their values appear in no log.
        """;

    private SettingsPage() {}

    static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (ServiceName service : ServiceName.values()) {
            String paths = service.paths().stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
            page.append("| `%s` | %s | %s |\n".formatted(service.argument(), service.does(), paths));
        }
        page.append(HEALTH);
        for (Setting setting : Setting.values()) {
            page.append("| `%s`%s | %s | %s | %s | %s |\n".formatted(setting.variable(),
                    setting.isSecret() ? " ◆" : "", who(setting.services()), setting.kind().expected(),
                    setting.isRequired() ? "**no start**" : setting.fallback().map(text -> "`" + text + "`").orElse(""),
                    setting.help()));
        }
        return page.append(FOOT).toString();
    }

    private static String who(Set<ServiceName> services) {
        if (services.size() == ServiceName.values().length) {
            return "all";
        }
        if (services.size() == ServiceName.values().length - 1 && !services.contains(ServiceName.TOPICS)) {
            return "all but topics";
        }
        return services.stream().map(ServiceName::argument).collect(Collectors.joining(", "));
    }
}
