package org.caseloom.service.alone;

import java.util.List;

import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;

/** To the container: everything of Caseloom that is not one of these parts is a configuration which is not enabled. */
record OtherParts(List<String> parts) implements BeanConfiguration {
    @Override
    public boolean isWithin(@SuppressWarnings("rawtypes") BeanDefinitionReference reference) {
        return isWithin(reference.getBeanType());
    }

    @Override
    public boolean isWithin(@SuppressWarnings("rawtypes") Class type) {
        return isWithin(type.getName());
    }

    @Override
    public boolean isWithin(String type) {
        return !Parts.isInside(parts, type);
    }

    @Override
    public boolean isEnabled(BeanContext context, BeanResolutionContext resolution) {
        return false;
    }

    @Override
    public Package getPackage() {
        return OtherParts.class.getPackage();
    }

    @Override
    public String getName() {
        return "parts of other services";
    }

    @Override
    public String getVersion() {
        return "";
    }

    @Override
    public AnnotationMetadata getAnnotationMetadata() {
        return AnnotationMetadata.EMPTY_METADATA;
    }
}
