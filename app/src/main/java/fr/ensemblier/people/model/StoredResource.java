package fr.ensemblier.people.model;

import fr.ensemblier.files.Files;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A stored file as an answer that a player may ask in parts (`Range`).
public final class StoredResource extends AbstractResource {

    private final Files files;
    private final Files.Stored file;

    private StoredResource(Files files, Files.Stored file) {
        this.files = files;
        this.file = file;
    }

    /// Recordings are played in the page, the rest is downloaded; nothing is kept by caches.
    public static ResponseEntity<StoredResource> answer(Files files, Files.Stored file) {
        var played = file.mediaType().startsWith("audio/") || file.mediaType().startsWith("video/");
        var place = played ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        place.filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new StoredResource(files, file));
    }

    @Override
    public String getDescription() {
        return "file " + file.id();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return file.bytes();
    }

    @Override
    public InputStream getInputStream() {
        return files.open(file.id());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof StoredResource resource && resource.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
