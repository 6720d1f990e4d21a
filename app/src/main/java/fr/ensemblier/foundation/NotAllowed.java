package fr.ensemblier.foundation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The actor may know that it exists, but not do this. Answered by 403.
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotAllowed extends RuntimeException {

    public NotAllowed(String why) {
        super(why);
    }
}
