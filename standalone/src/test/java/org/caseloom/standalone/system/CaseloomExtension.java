package org.caseloom.standalone.system;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared system when the first test asks for it; JUnit closes it after the last. */
final class CaseloomExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CaseloomSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(CaseloomExtension.class))
                .getOrComputeIfAbsent(CaseloomSystem.class,
                        _ -> CaseloomSystem.start(Path.of("target", "system-" + ProcessHandle.current().pid())),
                        CaseloomSystem.class);
    }
}
