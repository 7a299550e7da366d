// SPDX-License-Identifier: BSL-1.0
// The update rule of every first-order method, sign-exact. Expected: mpmath (40 digits) and PyTorch 1.13.1.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_traces
#include "descent_traces.hpp"

#include <tapeless/descent/adadelta.hpp>
#include <tapeless/descent/adagrad.hpp>
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/adamax.hpp>
#include <tapeless/descent/adamw.hpp>
#include <tapeless/descent/amsgrad.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/lion.hpp>
#include <tapeless/descent/nadam.hpp>
#include <tapeless/descent/rmsprop.hpp>

#include <boost/test/unit_test.hpp>

namespace tl = tapeless;
using traces::agrees;

BOOST_AUTO_TEST_CASE(the_reference_traces_are_followed) {
    auto const table = ml::read_results("tests/data/ml/reference_results.tsv");
    agrees(table, "softmax_iris sgd lr=0.1", tl::sgd{.learning_rate = 0.1});
    agrees(table, "softmax_iris momentum lr=0.02 beta=0.9", tl::sgd{.learning_rate = 0.02, .momentum = 0.9});
    agrees(table, "softmax_iris adam lr=0.05 b1=0.9 b2=0.999 eps=1e-8", tl::adam{.learning_rate = 0.05});
}

BOOST_AUTO_TEST_CASE(every_method_steps_as_in_pytorch) {
    auto const table = ml::read_results("tests/data/descent/optimiser_traces.tsv");
    agrees(table, "sgd lr=0.05", tl::sgd{.learning_rate = 0.05});
    agrees(table, "nesterov lr=0.02 momentum=0.9",
           tl::gradient_descent{.learning_rate = 0.02, .momentum = 0.9, .nesterov = true});
    agrees(table, "adagrad lr=0.1", tl::adagrad{.learning_rate = 0.1});
    agrees(table, "adagrad lr=0.1 lr_decay=0.01 initial=0.1",
           tl::adagrad{.learning_rate = 0.1, .learning_rate_decay = 0.01, .initial_accumulator = 0.1});
    agrees(table, "adadelta lr=0.5 rho=0.95", tl::adadelta{.learning_rate = 0.5, .rho = 0.95});
    agrees(table, "rmsprop centered momentum=0.5 lr=0.005 alpha=0.9",
           tl::rmsprop{.learning_rate = 0.005, .alpha = 0.9, .momentum = 0.5, .centered = true});
    agrees(table, "adam lr=0.05", tl::adam{.learning_rate = 0.05});
    agrees(table, "amsgrad lr=0.05 b2=0.9", tl::amsgrad{.learning_rate = 0.05, .beta2 = 0.9});
    agrees(table, "adamw lr=0.05 wd=0.1", tl::adamw{.learning_rate = 0.05, .weight_decay = 0.1});
    agrees(table, "nadam lr=0.02", tl::nadam{.learning_rate = 0.02});
    agrees(table, "adamax lr=0.02", tl::adamax{.learning_rate = 0.02});
    agrees(table, "lion lr=0.01 wd=0.1", tl::lion{.learning_rate = 0.01, .weight_decay = 0.1});
}

BOOST_AUTO_TEST_CASE(defaults_are_those_of_pytorch) {
    auto const table = ml::read_results("tests/data/descent/optimiser_traces.tsv");
    agrees(table, "adagrad defaults", tl::adagrad{});
    agrees(table, "adadelta", tl::adadelta{});
    agrees(table, "rmsprop", tl::rmsprop{});
    agrees(table, "adam defaults", tl::adam{});
    agrees(table, "amsgrad defaults", tl::amsgrad{});
    agrees(table, "adamw defaults", tl::adamw{});
    agrees(table, "nadam defaults", tl::nadam{});
    agrees(table, "adamax defaults", tl::adamax{});
}
