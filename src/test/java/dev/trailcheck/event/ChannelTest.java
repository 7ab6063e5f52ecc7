package dev.trailcheck.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    @Test
    void an_arn_falls_into_its_parts() {
        String arn = "arn:aws-cn:kinesisvideo:cn-north-1:111122223333:channel/front.door_1-a/1700000000001";

        assertThat(Channel.of(arn))
                .contains(new Channel(arn, "aws-cn", "cn-north-1", "111122223333", "front.door_1-a", "1700000000001"));
    }

    @Test
    void the_number_of_a_channel_may_be_missing() {
        String arn = "arn:aws:kinesisvideo:us-west-2:111122223333:channel/front-door";

        assertThat(Channel.of(arn)).contains(new Channel(arn, "aws", "us-west-2", "111122223333", "front-door", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "front-door",
                "arn:aws:kinesisvideo:us-west-2:111122223333:stream/front-door/1",
                "arn:aws:s3:::channel/front-door",
                "arn:aws:kinesisvideo:us-west-2:channel/front-door/1",
                "ARN:aws:kinesisvideo:us-west-2:111122223333:channel/front-door/1"
            })
    void anything_else_is_no_channel(String text) {
        assertThat(Channel.of(text)).isEmpty();
    }
}
