package fr.ensemblier.foundation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What was asked for does not exist, or is not the actor's to know. Answered by 404.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

    public NotFound(String what, Object key) {
        super("No " + what + " " + key);
    }
}
