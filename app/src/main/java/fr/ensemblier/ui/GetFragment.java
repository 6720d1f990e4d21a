package fr.ensemblier.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Answers htmx with a part of a page. When htmx restores its history it wants the whole page, so that goes elsewhere.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        headers = {"HX-Request", "!HX-History-Restore-Request"})
public @interface GetFragment {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value() default {};
}
