package fr.ensemblier.ui;

import jakarta.servlet.http.HttpServletRequest;

/// Who knows the platform and the person behind a request. One bean of another module; asked once for each full page.
public interface FrameSource {

    /// The frame without its flash message, which the ui adds.
    Frame frame(HttpServletRequest request);
}
