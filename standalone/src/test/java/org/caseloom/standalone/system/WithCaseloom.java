package org.caseloom.standalone.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** A test that takes a {@link CaseloomSystem}: one whole Caseloom with its samples, started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CaseloomExtension.class)
@interface WithCaseloom {
}
