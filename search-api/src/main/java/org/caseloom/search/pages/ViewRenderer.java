package org.caseloom.search.pages;

import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of this module, filled in. Thread-safe; a template that cannot be filled is a fault and throws. */
@Singleton
public final class ViewRenderer {
    private final TemplateEngine engine = new TemplateEngine();

    public ViewRenderer() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(ViewRenderer.class.getClassLoader());
        templates.setPrefix("views/caseloom/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
    }

    /**
     * The HTML of a view.
     *
     * @param here the address of the page itself, for the link to the other language
     */
    public String render(String view, Object page, Wording wording, String here) {
        Context context = new Context(Locale.forLanguageTag(wording.language().code()));
        context.setVariables(Map.of("page", page, "t", wording, "here", here));
        return engine.process(view, context);
    }
}
