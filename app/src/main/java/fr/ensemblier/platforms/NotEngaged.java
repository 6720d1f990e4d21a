package fr.ensemblier.platforms;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The address belongs to a mission that this platform does not engage (R-T1), or it has closed, or nobody is in its
/// team yet to
/// answer. Answered by 404.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotEngaged extends RuntimeException {

    private final transient Platform platform;

    public NotEngaged(Platform platform) {
        super("Platform " + platform.id() + " does not engage this");
        this.platform = platform;
    }

    public Platform platform() {
        return platform;
    }
}
