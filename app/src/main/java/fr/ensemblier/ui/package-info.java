/// # Ui
///
/// The frame of every page, the fields, the small components, and how we write French: dates, numbers, spaces.
///
/// Any module may use it. It knows no business word and no other module; whoever knows the platform and the person at
/// the
/// screen implements [fr.ensemblier.ui.FrameSource]. Stylesheets, icons and scripts lie in `static/assets`.
/// `README.md` beside this file lists everything for those who write pages.
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "Ui")
@NullMarked
package fr.ensemblier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
