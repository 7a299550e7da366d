// SPDX-License-Identifier: BSL-1.0
// Generated code against the hand-written code in bench/hand, as a table in Markdown.
//     run_time [text]        only the problems whose title contains the text
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>

int main(int count, char** words) {
    if (count > 1) bench::wanted = words[1];
    bench::print_head();
    bench::himmelblau();
    bench::rosenbrock();
    bench::softmax();
    bench::network();
    bench::logistic_map();
    bench::descent();
    bench::rows();
    return bench::has_failed ? 1 : 0;
}
