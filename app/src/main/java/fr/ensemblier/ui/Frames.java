package fr.ensemblier.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Gives a template its `frame` at the moment it asks for it.
///
/// So a fragment, which has no frame, costs nothing, and the page of an error has one too: an interceptor would never
/// see
/// it, because Spring calls none after an exception.
@Component
class Frames {

    private static final String FRAME = "frame";

    private final ObjectProvider<FrameSource> sources;

    Frames(ObjectProvider<FrameSource> sources) {
        this.sources = sources;
    }

    Map<String, Object> around(Map<String, ?> model, HttpServletRequest request) {
        return new Framed(model, request);
    }

    private Frame frame(Map<String, Object> model, HttpServletRequest request) {
        var source = sources.getIfAvailable();
        var frame = source == null ? Frame.bare(request.getRequestURI()) : source.frame(request);
        return flash(model, request) instanceof Flash flash ? frame.with(flash) : frame;
    }

    private static @Nullable Object flash(Map<String, Object> model, HttpServletRequest request) {
        var now = model.get(Flash.ATTRIBUTE);
        if (now != null) {
            return now;
        }
        var brought = RequestContextUtils.getInputFlashMap(request);
        return brought == null ? null : brought.get(Flash.ATTRIBUTE);
    }

    /// The model of a view, in which the frame appears when it is read.
    private final class Framed extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;

        private final transient HttpServletRequest request;

        Framed(Map<String, ?> model, HttpServletRequest request) {
            super(model);
            this.request = request;
        }

        @Override
        public @Nullable Object get(Object key) {
            if (FRAME.equals(key)) {
                computeIfAbsent(FRAME, _ -> frame(new HashMap<>(this), request));
            }
            return super.get(key);
        }
    }
}
