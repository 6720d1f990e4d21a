/// # Files
///
/// Stored documents, logos and recordings: typed, scanned, opened by whom they belong to. The bytes lie in a folder or
/// in S3.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {})
@NullMarked
package fr.ensemblier.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
